package dev.guanxi.platform.testkit.access;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * What a service tells its walkers: how to make a record of each kind that its paths choose from, and
 * the bodies that the contract's examples cannot give, because they name other records.
 */
public final class Fixtures {
    private static final ObjectMapper JSON = new ObjectMapper();

    private final Map<String, Function<Holder, String>> records = new HashMap<>();
    private final Map<String, Function<Holder, JsonNode>> bodies = new HashMap<>();
    private final Map<String, String> queries = new HashMap<>();
    private final Map<String, Integer> refusals = new HashMap<>();
    private final Map<Looked, String> looked = new HashMap<>();
    private final Map<Looked, Optional<JsonNode>> refusedBodies = new HashMap<>();

    /**
     * What was made to be looked at only.
     *
     * @param what kind of record it is, or for which operation
     */
    private record Looked(String what, Holder holder) {}

    private Fixtures() {
        record("dead-letters", _ -> PlatformRecords.deadLetter());
        record("imports", PlatformRecords::importJob);
        record("webhooks", PlatformRecords::webhook);
        record("webhook-deliveries", PlatformRecords::webhookDelivery);
        body("createWebhook", _ -> PlatformRecords.silentWebhook());
        record("bulk-changes", PlatformRecords::bulkChange);
        record("views", PlatformRecords::view);
        body("createView", _ -> PlatformRecords.newView());
        body("changeView", _ -> Map.of("name", "Walked " + UUID.randomUUID()));
    }

    public static Fixtures of() {
        return new Fixtures();
    }

    /**
     * How to make a record.
     *
     * @param kind the path's segment before the parameter: {@code customers} in {@code /customers/{id}}
     * @param make makes a new one that belongs to the holder, and gives what the path takes: mostly its id
     */
    public Fixtures record(String kind, Function<Holder, String> make) {
        records.put(kind, make);
        return this;
    }

    /** A record of an aggregate with an owner and a team. */
    public Fixtures owned(String kind, String table, Supplier<String> make) {
        return record(kind, holder -> {
            var id = make.get();
            Records.give(table, id, holder);
            return id;
        });
    }

    /** Records of this kind can have fields of an administrator. */
    public Fixtures withFields(String kind) {
        return withLayouts(kind)
                .record("custom-fields", _ -> PlatformRecords.field(kind))
                .body("defineCustomField", _ -> PlatformRecords.newField(kind))
                .body("changeCustomField", _ -> Map.of("help", Map.of("english", "Walk", "chinese", "散步")));
    }

    /** What is shown of records of this kind is said by an administrator. */
    public Fixtures withLayouts(String kind) {
        return record("layouts", _ -> kind)
                .record("layout-definitions", _ -> PlatformRecords.layout(kind))
                .body("defineLayout", _ -> PlatformRecords.newLayout(kind))
                .body("changeLayoutDefinition", _ -> PlatformRecords.LAYOUT);
    }

    /** Records of this list can be changed many at once; the filter leaves none. */
    public Fixtures withBulk(String list, String filter, Map<String, ?> patch) {
        return body("createBulkChange", _ -> Map.of("list", list, "filter", filter, "patch", patch));
    }

    /** Records of this kind, which are said how to make already, can lie in the recycle bin. */
    public Fixtures withBin(String kind) {
        return withBin(kind, holder -> make(kind, holder));
    }

    /** The same for a kind of which not every record can be removed; the maker makes one that can. */
    public Fixtures withBin(String kind, Function<Holder, String> make) {
        return record("recycle-bin", holder -> PlatformRecords.removed(kind, make.apply(holder), holder))
                .body(
                        "bringRecordsBack",
                        holder -> Map.of("ids", List.of(PlatformRecords.removed(kind, make.apply(holder), holder))));
    }

    /** The body with which an operation succeeds on a record of the holder. */
    public Fixtures body(String operationId, Function<Holder, Map<String, ?>> body) {
        bodies.put(operationId, holder -> JSON.valueToTree(body.apply(holder)));
        return this;
    }

    String make(String kind, Holder holder) {
        var make = records.get(kind);
        if (make == null) {
            throw new IllegalStateException(
                    "A path chooses from %s. Say how to make one: fixtures.record(\"%1$s\", ...)".formatted(kind));
        }
        return make.apply(holder);
    }

    @Nullable
    JsonNode body(Operation operation, Holder holder) {
        var own = bodies.get(operation.id());
        if (own == null && operation.path().endsWith("/restoration")) {
            return JSON.createObjectNode().put("version", 0);
        }
        return own == null ? operation.body() : own.apply(holder);
    }

    /** The body of a call that must not get to the holder's records. */
    @Nullable
    JsonNode bodyBeyond(Operation operation, Holder holder) {
        return refusedBodies
                .computeIfAbsent(new Looked(operation.id(), holder), _ -> Optional.ofNullable(body(operation, holder)))
                .orElse(null);
    }

    /** The query without which an operation does not succeed, such as {@code kind=customers}. */
    public Fixtures query(String operationId, String query) {
        queries.put(operationId, query);
        return this;
    }

    /** An operation that cannot succeed in a test; whoever may call it gets this status. */
    public Fixtures refused(String operationId, int status) {
        refusals.put(operationId, status);
        return this;
    }

    /** Path and query of a call on records of the holder: fresh ones, unless the call only looks. */
    String address(Operation operation, Holder holder) {
        var looks = operation.method().equals("GET");
        return address(operation, kind -> looks ? looked(kind, holder) : make(kind, holder));
    }

    /** The same of a call that must not get to the holder's records, and so leaves them as they are. */
    String addressBeyond(Operation operation, Holder holder) {
        return address(operation, kind -> looked(kind, holder));
    }

    private String address(Operation operation, Function<String, String> records) {
        var path = new LinkedHashMap<String, String>();
        operation.choices().forEach(choice -> path.put(choice.parameter(), records.apply(choice.kind())));
        return Door.address(operation, path) + query(operation);
    }

    /** The same of a call on records that do not exist. */
    String addressOfNothing(Operation operation) {
        return Door.addressOfNothing(operation) + query(operation);
    }

    private String query(Operation operation) {
        var query = queries.get(operation.id());
        return query == null ? "" : "?" + query;
    }

    /** Whoever changes nothing may be given the same record as others. */
    private String looked(String kind, Holder holder) {
        return looked.computeIfAbsent(new Looked(kind, holder), _ -> make(kind, holder));
    }

    boolean expects(Operation operation, int status) {
        var refusal = refusals.get(operation.id());
        return refusal == null ? status / 100 == 2 || status == 409 || status == 412 : status == refusal;
    }
}
