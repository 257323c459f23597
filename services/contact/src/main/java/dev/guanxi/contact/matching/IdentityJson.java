package dev.guanxi.contact.matching;

import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;

/** Identities as the database keeps them: JSON, which one index finds by kind and normal form. */
public final class IdentityJson {
    /** What a column holds when there is nothing; the index leaves it out. */
    public static final String NOTHING = "{\"items\": []}";

    private static final String ITEMS = "items";

    private IdentityJson() {}

    /** All of one record, as text. */
    public static String of(KnownAs identities) {
        if (identities.items().isEmpty()) {
            return NOTHING;
        }
        var items = new JsonArray();
        identities
                .items()
                .forEach(identity -> items.add(lookup(identity.kind(), identity.normal())
                        .put("value", identity.value())
                        .put("label", identity.label())));
        return new JsonObject().put(ITEMS, items).encode();
    }

    /** What the JSON of a record contains that is known by this. */
    public static JsonObject containing(IdentityKind kind, String normal) {
        return new JsonObject().put(ITEMS, new JsonArray().add(lookup(kind, normal)));
    }

    /** The identities of a column. */
    public static KnownAs read(JsonObject json) {
        return new KnownAs(json.getJsonArray(ITEMS).stream()
                .map(JsonObject.class::cast)
                .map(identity -> new Identity(
                        IdentityKind.valueOf(identity.getString("kind")),
                        identity.getString("value"),
                        identity.getString("label"),
                        identity.getString("normal")))
                .toList());
    }

    private static JsonObject lookup(IdentityKind kind, String normal) {
        return new JsonObject().put("kind", kind.name()).put("normal", normal);
    }
}
