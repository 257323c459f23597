package dev.guanxi.sales.scoring;

import dev.guanxi.platform.fields.FieldSet;
import dev.guanxi.platform.fields.ValueType;
import java.util.Map;
import java.util.TreeMap;

/**
 * What is known of a lead that may tell whether something comes of it, as the database says it.
 *
 * @param custom what it has in fields of an administrator, of whatever type
 */
record Facts(
        String source,
        String phone,
        String mail,
        String company,
        String person,
        String interest,
        String campaign,
        Map<String, Object> custom) {
    /** Before the key of a field of an administrator. */
    static final String CUSTOM = "custom.";

    /** A level of each trait. Of an administrator's fields those count of which there are few values: yes or no, or a choice. */
    Map<String, String> traits(FieldSet fields) {
        var traits = new TreeMap<String, String>();
        traits.put("source", source);
        traits.put("phone", phone);
        traits.put("mail", mail);
        traits.put("company", company);
        traits.put("person", person);
        traits.put("interest", interest);
        traits.put("campaign", campaign);
        custom.forEach((key, value) -> {
            if (fields.typeOf(key).filter(Facts::hasFewValues).isPresent()) {
                traits.put(CUSTOM + key, String.valueOf(value));
            }
        });
        return traits;
    }

    private static boolean hasFewValues(ValueType type) {
        return type == ValueType.CHOICE || type == ValueType.YES_NO;
    }
}
