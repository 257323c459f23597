package dev.guanxi.bench;

import dev.guanxi.bench.ContactCode.Derivation;
import dev.guanxi.bench.ContactCode.Entry;
import dev.guanxi.bench.ContactCode.Kind;
import dev.guanxi.bench.ContactCode.Match;
import dev.guanxi.bench.ContactCode.Searched;
import dev.guanxi.platform.parts.Database;
import java.io.IOException;
import java.io.StringReader;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.jspecify.annotations.Nullable;
import org.postgresql.PGConnection;

/** What search and the comparison of duplicates keep of customers and contacts that were written beside the service. */
final class DerivedRows {

    private static final int ROWS_AT_ONCE = 5_000;

    /** As the service selects them to compare them, then what search wants to know, then the slice of the index. */
    private static final String ROWS = """
            select r.*, (select code from search_slice where generation = 1 and above < r.id order by above desc limit 1) as slice
            from (%s) r where r.id > ? order by r.id limit %d
            """;

    private static final String CUSTOMERS = """
            select id, status, merged_into, owner_id, team, kind, name, website, phone, email, country, province, city,
                district, postcode, street, birthday, identities::text, status = 'ACTIVE' as shown,
                kind = 'PERSON' as person, null::uuid as customer_id, name as label
            from customer
            """;
    private static final String CONTACTS = """
            select id, erased, owner_id, team, given_name, family_name, full_name, email, phone, birthday,
                identities::text, merged_into, removed, not erased and merged_into is null and not removed as shown,
                true as person, customer_id, full_name as label, null as country
            from contact
            """;
    private static final String COPY = "copy %s from stdin";

    private final ContactCode code;

    DerivedRows(ContactCode code) {
        this.code = code;
    }

    private static String select(Kind kind) {
        return switch (kind) {
            case CUSTOMER -> CUSTOMERS;
            case CONTACT -> CONTACTS;
        };
    }

    /** How many columns the comparison wants, and which of them are the identities. */
    private static int compared(Kind kind) {
        return switch (kind) {
            case CUSTOMER -> 18;
            case CONTACT -> 13;
        };
    }

    private static int identities(Kind kind) {
        return switch (kind) {
            case CUSTOMER -> 17;
            case CONTACT -> 10;
        };
    }

    /** Writes them for all records there are, on two threads: one each kind. */
    void write(Database contact) {
        try (ExecutorService threads = Executors.newFixedThreadPool(Kind.values().length)) {
            List<CompletableFuture<Void>> all = new ArrayList<>();
            for (Kind kind : Kind.values()) {
                all.add(CompletableFuture.runAsync(() -> write(contact, kind), threads));
            }
            all.forEach(CompletableFuture::join);
        } catch (CompletionException e) {
            throw new BenchException("What is derived could not be written", e);
        }
    }

    private void write(Database contact, Kind kind) {
        Derivation derivation = code.derivation(kind);
        try (Connection connection = Stage.connect(contact)) {
            Sql.execute(connection, "set synchronous_commit = off");
            UUID last = new UUID(0, 0);
            for (Batch batch = batch(connection, derivation, kind, last);
                    !batch.ids.isEmpty();
                    batch = batch(connection, derivation, kind, last)) {
                batch.copyTo(connection);
                last = batch.ids.getLast();
            }
        } catch (SQLException | IOException e) {
            throw new BenchException("What is derived of each %s could not be written".formatted(kind), e);
        }
    }

    private Batch batch(Connection connection, Derivation derivation, Kind kind, UUID after) throws SQLException {
        Batch batch = new Batch();
        try (PreparedStatement query = connection.prepareStatement(ROWS.formatted(select(kind), ROWS_AT_ONCE))) {
            query.setObject(1, after);
            try (ResultSet rows = query.executeQuery()) {
                while (rows.next()) {
                    Searched searched = searched(rows, kind);
                    Match match = derivation.match(row(rows, kind), identities(kind));
                    batch.add(searched, derivation.entry(searched), match, rows.getString("slice"));
                }
            }
        }
        return batch;
    }

    private static Searched searched(ResultSet row, Kind kind) throws SQLException {
        return new Searched(
                row.getObject("id", UUID.class),
                kind,
                row.getBoolean("shown"),
                row.getString("label"),
                row.getBoolean("person"),
                row.getString("email"),
                row.getString("phone"),
                row.getString("country"),
                row.getString("owner_id"),
                row.getString("team"),
                row.getObject("customer_id", UUID.class));
    }

    /** The columns as the service's own client gives them. */
    private static @Nullable Object[] row(ResultSet rows, Kind kind) throws SQLException {
        @Nullable Object[] row = new @Nullable Object[compared(kind)];
        for (int i = 0; i < row.length; i++) {
            row[i] = switch (rows.getMetaData().getColumnTypeName(i + 1)) {
                case "date" -> rows.getObject(i + 1, LocalDate.class);
                default -> rows.getObject(i + 1);
            };
        }
        return row;
    }

    /** Rows of three tables, as COPY reads them. */
    private static final class Batch {

        private final List<UUID> ids = new ArrayList<>();
        private final StringBuilder entries = new StringBuilder();
        private final StringBuilder subjects = new StringBuilder();
        private final StringBuilder keys = new StringBuilder();

        void add(Searched record, Entry entry, Match match, String slice) {
            ids.add(record.id());
            append(
                    entries,
                    record.id().toString(),
                    "0",
                    record.kind().name(),
                    record.shown() ? "t" : "f",
                    record.shown() ? record.label() : "",
                    array(entry.details()),
                    entry.plain(),
                    entry.heard(),
                    record.owner(),
                    record.team(),
                    null,
                    record.customer() == null ? null : record.customer().toString(),
                    terms(entry, slice));
            if (!match.equals(Match.NONE)) {
                append(subjects, record.id().toString(), Long.toString(match.print()), numbers(match.keys()));
                match.keys()
                        .forEach(key -> append(keys, key.toString(), record.id().toString()));
            }
        }

        void copyTo(Connection connection) throws SQLException, IOException {
            copy(
                    connection,
                    "search_entry_1 (id, sequence, kind, shown, label, details, plain, heard, owner_id, team, partner_id,"
                            + " customer_id, terms)",
                    entries);
            copy(connection, "match_subject (id, print, keys)", subjects);
            copy(connection, "match_key (key, subject)", keys);
        }

        private static void copy(Connection connection, String table, StringBuilder rows)
                throws SQLException, IOException {
            connection
                    .unwrap(PGConnection.class)
                    .getCopyAPI()
                    .copyIn(COPY.formatted(table), new StringReader(rows.toString()));
        }

        private static void append(StringBuilder rows, @Nullable String... cells) {
            for (int i = 0; i < cells.length; i++) {
                String cell = cells[i];
                rows.append(i == 0 ? "" : "\t").append(cell == null ? "\\N" : escaped(cell));
            }
            rows.append('\n');
        }

        private static String escaped(String cell) {
            return cell.replace("\\", "\\\\")
                    .replace("\t", "\\t")
                    .replace("\n", "\\n")
                    .replace("\r", "\\r");
        }

        private static String array(List<String> texts) {
            List<String> elements = texts.stream()
                    .map(text -> text.isEmpty()
                            ? "NULL"
                            : '"' + text.replace("\\", "\\\\").replace("\"", "\\\"") + '"')
                    .toList();
            return "{" + String.join(",", elements) + "}";
        }

        private static String numbers(List<Long> numbers) {
            return "{"
                    + String.join(",", numbers.stream().map(Objects::toString).toList()) + "}";
        }

        private static String terms(Entry entry, String slice) {
            StringBuilder terms = new StringBuilder();
            for (String lexeme : entry.lexemes()) {
                terms.append('\'')
                        .append(slice)
                        .append(lexeme.replace("\\", "\\\\").replace("'", "''"))
                        .append("' ");
            }
            return terms.toString();
        }
    }
}
