package dev.guanxi.platform.persistence;

import static dev.guanxi.platform.domain.DomainException.ensureField;

import cz.jirutka.rsql.parser.RSQLParser;
import cz.jirutka.rsql.parser.RSQLParserException;
import cz.jirutka.rsql.parser.ast.AndNode;
import cz.jirutka.rsql.parser.ast.ComparisonNode;
import cz.jirutka.rsql.parser.ast.NoArgRSQLVisitorAdapter;
import cz.jirutka.rsql.parser.ast.Node;
import cz.jirutka.rsql.parser.ast.OrNode;
import dev.guanxi.platform.domain.DomainException.Invalid;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;

/**
 * The one filter grammar (RSQL) as a condition of SQL. Only fields that the list names can be asked
 * for; text may hold {@code *} for anything.
 */
final class Filter extends NoArgRSQLVisitorAdapter<String> {
    private static final int LONGEST = 2_000;

    private final Map<String, ListField> fields;
    private final Sql sql;
    private final Set<String> named = new TreeSet<>();

    private Filter(Map<String, ListField> fields, Sql sql) {
        this.fields = fields;
        this.sql = sql;
    }

    static String condition(String filter, Map<String, ListField> fields, Sql sql) {
        ensureField(filter.length() <= LONGEST, "filter", "filter-too-long", LONGEST);
        return parse(filter).accept(new Filter(fields, sql));
    }

    /** The fields that a filter compares. */
    static Set<String> named(String filter, Map<String, ListField> fields) {
        ensureField(filter.length() <= LONGEST, "filter", "filter-too-long", LONGEST);
        var read = new Filter(fields, new Sql());
        parse(filter).accept(read);
        return read.named;
    }

    private static Node parse(String filter) {
        try {
            return new RSQLParser().parse(filter);
        } catch (RSQLParserException e) {
            throw new Invalid("filter", "filter-malformed", firstLine(e));
        }
    }

    private static String firstLine(RSQLParserException e) {
        return String.valueOf(
                        e.getCause() == null ? e.getMessage() : e.getCause().getMessage())
                .lines()
                .findFirst()
                .orElse("");
    }

    @Override
    public String visit(AndNode node) {
        return join(node, " and ");
    }

    @Override
    public String visit(OrNode node) {
        return join(node, " or ");
    }

    private String join(Iterable<Node> nodes, String with) {
        return StreamSupport.stream(nodes.spliterator(), false)
                .map(node -> node.accept(this))
                .collect(Collectors.joining(with, "(", ")"));
    }

    @Override
    public String visit(ComparisonNode node) {
        var field = fields.get(node.getSelector());
        if (field == null) {
            throw new Invalid(
                    "filter",
                    "filter-field",
                    node.getSelector(),
                    fields.keySet().stream().sorted().collect(Collectors.joining(", ")));
        }
        named.add(field.name());
        var values = node.getArguments();
        var first = values.getFirst();
        return switch (node.getOperator().getSymbol()) {
            case "==" -> equal(field, first);
            case "!=" -> "not coalesce(" + equal(field, first) + ", false)";
            case "=gt=", ">" -> compared(field, ">", first);
            case "=ge=", ">=" -> compared(field, ">=", first);
            case "=lt=", "<" -> compared(field, "<", first);
            case "=le=", "<=" -> compared(field, "<=", first);
            case "=in=" -> in(field, values);
            case "=out=" -> "not coalesce(" + in(field, values) + ", false)";
            default ->
                throw new Invalid(
                        "filter", "filter-operator", node.getOperator().getSymbol());
        };
    }

    private String compared(ListField field, String operator, String value) {
        if (field.kept() == Kept.SEVERAL) {
            throw new Invalid("filter", "filter-operator", operator);
        }
        var condition = "%s %s %s".formatted(field.column(), operator, bind(field, value));
        return field.nothing() == null || operator.startsWith(">")
                ? condition
                : "(%s and %s > %s)".formatted(condition, field.column(), field.nothing());
    }

    private String equal(ListField field, String value) {
        if (value.equals("null")) {
            return field.nothing() == null
                    ? field.column() + " is null"
                    : "%s = %s".formatted(field.column(), field.nothing());
        }
        if (field.kept() == Kept.SEVERAL) {
            return "%s @> to_jsonb(%s::text)".formatted(field.column(), bind(field, value));
        }
        if (field.type() == FieldType.TEXT && value.contains("*")) {
            return field.column() + " ilike " + sql.bind(pattern(value));
        }
        return field.lookup() == null
                ? field.column() + " = " + bind(field, value)
                : field.lookup().equal(field.column(), value, sql);
    }

    private String in(ListField field, Iterable<String> values) {
        if (field.kept() == Kept.SEVERAL || field.lookup() != null) {
            return StreamSupport.stream(values.spliterator(), false)
                    .map(value -> equal(field, value))
                    .collect(Collectors.joining(" or ", "(", ")"));
        }
        return StreamSupport.stream(values.spliterator(), false)
                .map(value -> bind(field, value))
                .collect(Collectors.joining(", ", field.column() + " in (", ")"));
    }

    private String bind(ListField field, String value) {
        return sql.bind(field.wanted(value));
    }

    private static String pattern(String value) {
        return value.replace("\\", "\\\\")
                .replace("%", "\\%")
                .replace("_", "\\_")
                .replace('*', '%');
    }
}
