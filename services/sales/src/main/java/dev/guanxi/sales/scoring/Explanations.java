package dev.guanxi.sales.scoring;

import dev.guanxi.platform.persistence.Snapshots;
import dev.guanxi.sales.lead.LeadService;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Tells why leads are judged as they are, to whoever sees them. */
@ApplicationScoped
public class Explanations {
    private static final String SCORE = """
            select s.probability, s.training, s.pool_id, s.moment, s.traits::text as traits, s.scored_at, l.pool_id as pool
            from lead l left join lead_score s on s.id = l.id where l.id = $1
            """;
    private static final String WORDS = """
            select field_key, null as part, definition -> 'label' ->> 'english' as english,
                definition -> 'label' ->> 'chinese' as chinese from custom_field where record_kind = 'leads'
            union all
            select field_key, option ->> 'key', option -> 'label' ->> 'english', option -> 'label' ->> 'chinese'
            from custom_field, jsonb_array_elements(coalesce(nullif(definition -> 'options', 'null'), '[]')) option
            where record_kind = 'leads'
            """;

    private final LeadService leads;
    private final Trainings trainings;
    private final Snapshots snapshots;
    private final Pool database;

    Explanations(LeadService leads, Trainings trainings, Snapshots snapshots, Pool database) {
        this.leads = leads;
        this.trainings = trainings;
        this.snapshots = snapshots;
        this.database = database;
    }

    /** Traits as they are kept. */
    record Kept(Map<String, String> traits) {}

    /**
     * What is said of a lead.
     *
     * @param explanation null when nothing is said of it
     * @param verdict why; usable where something is said, or soon will be; null when nobody learnt yet
     */
    public record Told(
            UUID lead,
            @Nullable Explanation explanation,
            @Nullable Verdict verdict) {}

    /** What an administrator calls a field, or an option of it, in both languages. */
    public record Word(String english, String chinese) {}

    /** What is said of a lead, and why; not found for whoever does not see the lead. */
    public Uni<Told> of(UUID lead) {
        return leads.get(lead)
                .chain(() -> database.preparedQuery(SCORE)
                        .execute(Tuple.of(lead))
                        .map(rows -> rows.iterator().next())
                        .chain(row -> told(lead, row)));
    }

    private Uni<Told> told(UUID lead, Row row) {
        var percent = row.getBigDecimal("probability");
        var verdict = trainings
                .current()
                .flatMap(training -> verdict(training, row.getUUID("pool")))
                .orElse(null);
        if (percent == null) {
            return Uni.createFrom().item(new Told(lead, null, verdict));
        }
        return trainings
                .numbered(row.getLong("training"))
                .map(training -> new Told(
                        lead, training.flatMap(one -> explained(one, row)).orElse(null), verdict));
    }

    private static Optional<Verdict> verdict(Training training, UUID pool) {
        return training.modelFor(pool, true)
                .or(() -> training.model(null, Moment.ARRIVAL))
                .map(Model::verdict);
    }

    private Optional<Explanation> explained(Training training, Row row) {
        var moment = Moment.valueOf(row.getString("moment"));
        var traits = snapshots
                .read("{\"traits\":" + row.getString("traits") + "}", Kept.class)
                .traits();
        return training.model(row.getUUID("pool_id"), moment)
                .map(Model::weights)
                .filter(weights -> !traits.isEmpty())
                .map(weights -> new Explanation(
                        row.getBigDecimal("probability"),
                        Judgement.percent(Weights.probability(weights.average())),
                        training.number(),
                        row.getUUID("pool_id"),
                        moment,
                        row.getOffsetDateTime("scored_at").toInstant(),
                        Explanation.shares(weights, traits)));
    }

    /** What administrators call their fields of leads, by key, and their options, by key and option with a dot between. */
    public Uni<Map<String, Word>> words() {
        return database.preparedQuery(WORDS).execute().map(rows -> {
            var words = new HashMap<String, Word>();
            rows.forEach(row -> words.put(
                    key(row),
                    new Word(
                            Objects.toString(row.getString("english"), ""),
                            Objects.toString(row.getString("chinese"), ""))));
            return Map.copyOf(words);
        });
    }

    private static String key(Row row) {
        var part = row.getString("part");
        return part == null ? row.getString("field_key") : row.getString("field_key") + "." + part;
    }
}
