package dev.guanxi.platform.fields;

import java.util.Map;

/**
 * What a record of another kind, perhaps of another service, has in its fields: a lead, of which a customer comes.
 *
 * @param values by key
 * @param types of which type each value is; one without a type is not taken over
 */
public record ToldValues(CustomValues values, Map<String, String> types) {
    /** Of a record that has none. */
    public static final ToldValues NOTHING = new ToldValues(CustomValues.NOTHING, Map.of());
}
