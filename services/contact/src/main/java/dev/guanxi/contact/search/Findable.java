package dev.guanxi.contact.search;

import dev.guanxi.platform.identity.Ownership;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A record in that state in which somebody may look for it.
 *
 * @param sequence the record's version; a state with a lower one comes too late
 * @param shown whether it is found at all; a merged customer is not
 */
public record Findable(RecordKind kind, UUID id, long sequence, boolean shown, Words words, Ownership ownership) {

    /**
     * What it is found by.
     *
     * @param label what it is called
     * @param person whether that is the name of a person
     * @param number what people read aloud: a number, an SKU, a serial number
     * @param also other names: of the person at a company, of what was ordered
     * @param country ISO 3166-1; tells what a phone number without country code means
     */
    public record Words(
            String label,
            boolean person,
            @Nullable String number,
            List<String> also,
            @Nullable String email,
            @Nullable String phone,
            @Nullable String country) {

        public static final Words NONE = new Words("", false, null, List.of(), null, null, null);

        public Words {
            also = List.copyOf(also);
        }
    }
}
