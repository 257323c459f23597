package dev.guanxi.launcher.demo;

import io.vertx.core.json.JsonObject;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Where the demonstration's people work: creates records once however often it is asked, takes them further, and waits
 * for what comes by itself.
 */
final class Desk {

    private static final int TRIES = 5;

    private final SuiteApi api;
    private final Tally tally;
    private final Patience patience;
    private final Instant begin;
    private final Map<String, UUID> known = new HashMap<>();
    private LocalDate today;

    /** @param begin of this run; records that are older were there already */
    Desk(SuiteApi api, Tally tally, Patience patience, Instant begin) {
        this.api = api;
        this.tally = tally;
        this.patience = patience;
        this.begin = begin;
        this.today = LocalDate.ofInstant(begin, ZoneOffset.UTC);
    }

    SuiteApi api() {
        return api;
    }

    Tally tally() {
        return tally;
    }

    Patience patience() {
        return patience;
    }

    /** The day from which dates are counted: the one on which the company was first loaded. */
    LocalDate today() {
        return today;
    }

    void setToday(UUID firstRecord) {
        today = LocalDate.ofInstant(Answer.birth(firstRecord), ZoneOffset.UTC);
    }

    /** {@return the id of the record that has this name in the demonstration} */
    Optional<UUID> known(String name) {
        return Optional.ofNullable(known.get(name));
    }

    void remember(String name, UUID id) {
        known.put(name, id);
    }

    void count(String kind, UUID id) {
        if (Answer.birth(id).isBefore(begin)) {
            tally.wasThere(kind);
        } else {
            tally.added(kind);
        }
    }

    /** Creates the record, unless it is there; empty when it was refused, which has been said then. */
    Optional<UUID> create(Draft draft) {
        Answer answer = api.create(draft.user(), draft.path(), draft.body(), draft.key());
        if (!answer.namesUnknownRecord()) {
            return accepted(draft, answer);
        }
        // That refusal is kept under its key for good; what an earlier run achieved with other keys must be looked up.
        Optional<UUID> there = find(draft);
        return there.isPresent()
                ? there.map(id -> counted(draft, id))
                : accepted(
                        draft,
                        whenKnown(() -> api.create(
                                draft.user(), draft.path(), draft.body(), draft.key() + "/" + UUID.randomUUID())));
    }

    private Optional<UUID> find(Draft draft) {
        Draft.Lookup lookup = draft.lookup();
        if (lookup == null) {
            return Optional.empty();
        }
        String wanted = draft.body().getString(lookup.field());
        return list(draft.user(), draft.path(), lookup.filter()).stream()
                .filter(row -> wanted.equals(row.getString(lookup.field())))
                .map(row -> UUID.fromString(row.getString("id")))
                .findFirst();
    }

    private Optional<UUID> accepted(Draft draft, Answer answer) {
        if (answer.isSuccess()) {
            return Optional.of(counted(draft, answer.id()));
        }
        if (answer.saysAlreadyThere()) {
            tally.wasThere(draft.kind());
        } else {
            tally.complain("%s is refused: %s".formatted(draft.name(), answer.refusal()));
        }
        return Optional.empty();
    }

    private UUID counted(Draft draft, UUID id) {
        remember(draft.name(), id);
        count(draft.kind(), id);
        return id;
    }

    /** Reads a record; empty when the person does not see it, which has been said then. */
    Optional<Answer> read(String user, String record) {
        Answer answer = api.get(user, record);
        if (!answer.isSuccess()) {
            tally.complain("%s cannot read %s: %s".formatted(user, record, answer.refusal()));
            return Optional.empty();
        }
        return Optional.of(answer);
    }

    /** Does something with a record as it is now; empty when it was refused, which has been said then. */
    Optional<Answer> step(String user, String record, String action, @Nullable JsonObject body) {
        return done(
                "%s cannot do %s with %s".formatted(user, action, record),
                whenKnown(() -> fresh(() -> changeOnce(user, "POST", record, "/" + action, body))));
    }

    /** Sets a part of a record; empty when it was refused, which has been said then. */
    Optional<Answer> replace(String user, String record, String part, JsonObject body) {
        return done(
                "%s cannot set %s%s".formatted(user, record, part),
                fresh(() -> changeOnce(user, "PUT", record, part, body)));
    }

    private Optional<Answer> done(String failure, Answer answer) {
        if (!answer.isSuccess()) {
            tally.complain("%s: %s".formatted(failure, answer.refusal()));
            return Optional.empty();
        }
        return Optional.of(answer);
    }

    /** Events of other services change records too; then what was read is stale, and it is read anew. */
    private static Answer fresh(Supplier<Answer> change) {
        Answer answer = change.get();
        for (int attempt = 2; attempt <= TRIES && answer.isStale(); attempt++) {
            answer = change.get();
        }
        return answer;
    }

    private Answer changeOnce(String user, String method, String record, String part, @Nullable JsonObject body) {
        Answer seen = api.get(user, record);
        return seen.isSuccess() ? api.change(user, method, record + part, body, seen.etag()) : seen;
    }

    /** Asks again until the service has learnt of the records of others that the request names. */
    private Answer whenKnown(Supplier<Answer> request) {
        return patience.await(() -> Optional.of(request.get()).filter(answer -> !answer.namesUnknownRecord()))
                .orElseGet(request);
    }

    /** {@return the first records of a list that match} */
    List<JsonObject> list(String user, String path, String filter) {
        return api.get(user, path + "?limit=200&filter=" + URLEncoder.encode(filter, StandardCharsets.UTF_8))
                .items();
    }

    /** Waits for the one record that another service makes by itself. */
    Optional<UUID> await(String user, String path, String filter) {
        return patience.await(() -> list(user, path, filter).stream().findFirst())
                .map(row -> UUID.fromString(row.getString("id")));
    }
}
