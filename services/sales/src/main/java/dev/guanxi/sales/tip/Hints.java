package dev.guanxi.sales.tip;

import dev.guanxi.platform.fields.FieldWording;
import dev.guanxi.sales.opportunity.OpportunityService;
import dev.guanxi.sales.opportunity.OpportunityState;
import dev.guanxi.sales.product.KnownProducts;
import dev.guanxi.sales.stages.KnownPipeline;
import dev.guanxi.sales.stages.PipelineCatalogue;
import dev.guanxi.sales.stages.StageDefinition;
import dev.guanxi.sales.stages.StageKeys;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * The tips that help with a deal where it stands. A tag may be the name, key or number of one of the deal's products, of its
 * stage, of its pipeline, or of a competitor. A tip is for a deal when at least one tag is, and no tag is a product, a stage
 * or a pipeline that the deal has nothing to do with: what is tagged with a product and a stage is for deals with that
 * product in that stage. What is closest, having the most such tags, comes first, and of that what helped most people.
 */
@ApplicationScoped
public class Hints {
    /** More than anybody reads beside a deal. */
    public static final int MOST = 20;

    private static final String TAGGED = "select " + TipRow.COLUMNS + ", body from tip"
            + " where jsonb_exists_any(lower(tags->>'all')::jsonb, $1) order by votes desc, created_at desc limit 500";

    private final OpportunityService opportunities;
    private final PipelineCatalogue pipelines;
    private final KnownProducts products;
    private final Pool database;

    Hints(OpportunityService opportunities, PipelineCatalogue pipelines, KnownProducts products, Pool database) {
        this.opportunities = opportunities;
        this.pipelines = pipelines;
        this.products = products;
        this.database = database;
    }

    /** A tip beside a deal. */
    @Schema(name = "DealTip")
    public record Hint(
            TipRow tip,
            String text,

            @Schema(description = "Its tags that are about this deal.", examples = "[\"GTX Pro\"]")
            List<String> because) {}

    /** Those for a deal that the caller sees. */
    public Uni<List<Hint>> of(UUID opportunity) {
        return opportunities.get(opportunity).chain(deal -> {
            var labels = labels(deal.state());
            return database.preparedQuery(TAGGED)
                    .execute(Tuple.of(labels.toArray(String[]::new)))
                    .map(rows -> StreamSupport.stream(rows.spliterator(), false)
                            .map(row -> hint(row, labels))
                            .toList())
                    .chain(found -> fitting(found, labels));
        });
    }

    private static Hint hint(Row row, Set<String> labels) {
        var tip = TipRow.of(row);
        var because =
                tip.tags().stream().filter(tag -> labels.contains(lower(tag))).toList();
        return new Hint(tip, row.getString("body"), because);
    }

    private Uni<List<Hint>> fitting(List<Hint> found, Set<String> labels) {
        var others = found.stream()
                .flatMap(hint -> hint.tip().tags().stream())
                .map(Hints::lower)
                .filter(tag -> !labels.contains(tag))
                .collect(Collectors.toSet());
        return products.named(others).map(named -> {
            var foreign = ways(pipelines.all().stream());
            foreign.addAll(named.keySet());
            foreign.retainAll(others);
            return found.stream()
                    .filter(hint -> hint.tip().tags().stream().map(Hints::lower).noneMatch(foreign::contains))
                    .sorted(Comparator.comparingInt(
                            (Hint hint) -> -hint.because().size()))
                    .limit(MOST)
                    .toList();
        });
    }

    private Set<String> labels(OpportunityState deal) {
        var labels = new HashSet<String>();
        deal.lines().forEach(line -> labels.addAll(List.of(lower(line.name()), lower(line.sku()))));
        deal.competitors().forEach(competitor -> labels.add(lower(competitor)));
        pipelines.find(deal.pipeline()).ifPresent(pipeline -> {
            labels.add(lower(pipeline.key()));
            labels.addAll(both(pipeline.definition().name()));
            labels.addAll(stage(pipeline, deal.stage()));
        });
        return labels;
    }

    private static Set<String> stage(KnownPipeline pipeline, String key) {
        var labels = pipeline.stage(key)
                .map(StageDefinition::name)
                .map(Hints::both)
                .orElseGet(() -> both(StageKeys.nameOfEnd(key)));
        labels.add(lower(key));
        return labels;
    }

    /** All that pipelines and stages are called. */
    private static Set<String> ways(Stream<KnownPipeline> pipelines) {
        var called = both(StageKeys.nameOfEnd(StageKeys.WON));
        called.addAll(both(StageKeys.nameOfEnd(StageKeys.LOST)));
        called.addAll(List.of(lower(StageKeys.WON), lower(StageKeys.LOST)));
        pipelines.forEach(pipeline -> {
            called.add(lower(pipeline.key()));
            called.addAll(both(pipeline.definition().name()));
            pipeline.stages().forEach(stage -> called.addAll(stage(pipeline, stage.key())));
        });
        return called;
    }

    private static Set<String> both(FieldWording name) {
        return new HashSet<>(List.of(lower(name.english()), lower(name.chinese())));
    }

    private static String lower(String text) {
        return text.toLowerCase(Locale.ROOT);
    }
}
