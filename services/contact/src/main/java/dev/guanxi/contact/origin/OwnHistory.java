package dev.guanxi.contact.origin;

import dev.guanxi.contact.customer.Address;
import dev.guanxi.contact.merge.RecordKind;
import dev.guanxi.contact.origin.Statement.Teller;
import dev.guanxi.platform.sql.InTransaction;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * What people of ours wrote into a profile, as statements. The audit trail has it already, so nothing more is written
 * when somebody creates or changes a record. What an import or a converted lead created or changed was written by these.
 * What a merge gave a record is no statement: whoever said it said it of the other.
 */
@ApplicationScoped
class OwnHistory {
    private static final String EDITS = Statements.MINE + """
            select a.subject, a.version, a.changed_at, a.actor, a.actor_name, c ->> 'field', c ->> 'before', c ->> 'after',
                exists (select from origin_adoption o where o.record_id = a.subject and o.version = a.version
                    and o.field = case when c ->> 'field' = any($2) then 'ADDRESS'
                        else upper(regexp_replace(c ->> 'field', '([A-Z])', '_\\1')) end) as adopted,
                a.version > 0 and a.changes @> '[{"field": "absorbed"}]' as merged, cast(j.id as text), j.file_name
            from audit_trail a join mine m on m.id = a.subject left join import_job j on j.id = a.import_job
            cross join lateral jsonb_array_elements(a.changes) c
            where c ->> 'field' = any($3)
            order by a.id
            """;
    /** What an undo had to keep was created by the import, unless the trail has a change of it. */
    private static final String IMPORTED = Statements.MINE + """
            select m.id, cast(j.id as text), j.file_name from mine m cross join lateral (
                select job_id, outcome from import_row where subject = m.id
                union all select job_id, outcome from import_row where along = m.id offset 0) r
            join import_job j on j.id = r.job_id
            where r.outcome = 'CREATED' or r.outcome = 'KEPT' and not exists (
                select from audit_trail a where a.subject = m.id and a.version > 0 and a.import_job = j.id)
            """;

    /** The part of the suite that creates records out of leads. */
    private static final String LEADS = "contact-converted-leads";

    private static final List<String> ADDRESS =
            List.of("country", "province", "city", "district", "postcode", "street");
    private static final Map<String, ProfileField> FIELDS = Map.of(
            "name", ProfileField.NAME,
            "phone", ProfileField.PHONE,
            "email", ProfileField.EMAIL,
            "website", ProfileField.WEBSITE,
            "industry", ProfileField.INDUSTRY,
            "jobTitle", ProfileField.JOB_TITLE,
            "birthday", ProfileField.BIRTHDAY);

    OwnHistory() {}

    /** One field of one change. */
    private record Edit(
            UUID record,
            long version,
            Instant at,
            String actor,
            String actorName,
            String field,
            @Nullable String before,
            @Nullable String after,
            boolean adopted,
            boolean merged,
            @Nullable Imported changedBy) {
        static Edit of(Object... row) {
            return new Edit(
                    (UUID) row[0],
                    (Long) row[1],
                    ((OffsetDateTime) row[2]).toInstant(),
                    (String) row[3],
                    (String) row[4],
                    (String) row[5],
                    (String) row[6],
                    (String) row[7],
                    (Boolean) row[8],
                    (Boolean) row[9],
                    row[10] == null ? null : new Imported((UUID) row[0], (String) row[10], (String) row[11]));
        }

        /** What an erasure leaves of an entry says nothing, and what a merge gave was said of somebody else. */
        boolean isStatement() {
            return !adopted && !merged && !(before == null && after == null);
        }
    }

    /** By which import a record came. */
    private record Imported(
            UUID record, String job, @Nullable String file) {}

    /**
     * What is in the audit trail.
     *
     * @param latest by field, the present value as whoever changed the field last would say it; for values that nobody
     *     said so, such as an address that a merge put together
     */
    record Own(List<Statement> said, Map<ProfileField, Statement> latest) {}

    Uni<Own> of(RecordKind kind, Subject subject) {
        var table = Statements.table(kind);
        return InTransaction.select(
                        row -> new Imported((UUID) row[0], (String) row[1], (String) row[2]),
                        IMPORTED.formatted(table),
                        subject.id())
                .chain(imports -> InTransaction.select(
                                Edit::of, EDITS.formatted(table), subject.id(), ADDRESS.toArray(String[]::new), names())
                        .map(edits -> own(subject, edits, imports)));
    }

    private static String[] names() {
        var names = new ArrayList<>(ADDRESS);
        names.addAll(FIELDS.keySet());
        return names.toArray(String[]::new);
    }

    private static Own own(Subject subject, List<Edit> edits, List<Imported> imports) {
        var imported = new HashMap<UUID, Imported>();
        imports.forEach(one -> imported.put(one.record(), one));
        var places = new HashMap<UUID, Map<String, String>>();
        var found = new HashMap<UUID, Statement>();
        var latest = new EnumMap<ProfileField, Statement>(ProfileField.class);
        var takenBack = takenBack(edits);
        for (var edit : edits) {
            var said = told(edit, places);
            if (takenBack.contains(edit)) {
                continue;
            }
            if (edit.isStatement()) {
                var statement = statement(subject, edit, said, imported.get(edit.record()));
                found.put(statement.id(), statement);
            }
            var present = subject.value(said.getKey());
            if (edit.adopted()) {
                latest.remove(said.getKey());
            } else if (present != null && edit.record().equals(subject.id())) {
                latest.put(
                        said.getKey(),
                        statement(subject, edit, Map.entry(said.getKey(), present), imported.get(edit.record())));
            }
        }
        return new Own(List.copyOf(found.values()), latest);
    }

    /** What an import changed and its undo put back was never said: an import changes a record once. */
    private static Set<Edit> takenBack(List<Edit> edits) {
        return edits.stream()
                .filter(edit -> edit.changedBy() != null)
                .collect(Collectors.groupingBy(edit -> List.of(Objects.requireNonNull(edit.changedBy()), edit.field())))
                .values()
                .stream()
                .filter(alike -> alike.size() > 1)
                .flatMap(List::stream)
                .collect(Collectors.toSet());
    }

    /** The field as a whole after the edit. */
    private static Map.Entry<ProfileField, String> told(Edit edit, Map<UUID, Map<String, String>> places) {
        var field = FIELDS.get(edit.field());
        if (field != null) {
            return Map.entry(field, edit.after() == null ? "" : edit.after());
        }
        var place = places.computeIfAbsent(edit.record(), _ -> new HashMap<>());
        place.put(edit.field(), edit.after() == null ? "" : edit.after());
        var address = new Address(
                place.get("country"),
                place.get("province"),
                place.get("city"),
                place.get("district"),
                place.get("postcode"),
                place.get("street"));
        return Map.entry(ProfileField.ADDRESS, AddressText.of(address));
    }

    /** The parts of an address that change together are one statement: the last of them knows all. */
    private static Statement statement(
            Subject subject, Edit edit, Map.Entry<ProfileField, String> said, @Nullable Imported imported) {
        var field = said.getKey();
        var first = edit.version() == 0;
        var by = first && imported != null ? imported : edit.changedBy();
        var source = by != null
                ? ValueSource.IMPORT
                : first && edit.actor().equals(LEADS) ? ValueSource.LEAD : ValueSource.PERSON;
        return new Statement(
                UUID.nameUUIDFromBytes(
                        (edit.record() + "/" + edit.version() + "/" + field).getBytes(StandardCharsets.UTF_8)),
                field,
                source,
                said.getValue(),
                said.getValue().isEmpty() ? "" : subject.normal(field, said.getValue()),
                edit.at(),
                new Teller(edit.actorName(), by == null ? null : named(by)));
    }

    private static String named(Imported imported) {
        return imported.file() == null ? imported.job() : imported.file() + " (" + imported.job() + ")";
    }

    /** Statements by what they are about. */
    static Map<ProfileField, List<Statement>> byField(List<Statement> all) {
        var fields = new EnumMap<ProfileField, List<Statement>>(ProfileField.class);
        all.forEach(one ->
                fields.computeIfAbsent(one.field(), _ -> new ArrayList<>()).add(one));
        return fields;
    }
}
