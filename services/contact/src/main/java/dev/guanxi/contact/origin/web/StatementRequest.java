package dev.guanxi.contact.origin.web;

import dev.guanxi.contact.origin.ProfileField;
import dev.guanxi.contact.origin.Told;
import dev.guanxi.contact.origin.ValueSource;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Email;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Past;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** What a source said; fields about which it said nothing are left out. */
@Schema(name = "SourceStatement")
public record StatementRequest(
        @NotNull @Schema(description = "Who said it; PERSON is for the profile itself.", examples = "CALL_CENTRE")
        ValueSource source,

        @NotNull @Schema(description = "When it was said.", examples = "2026-03-02T01:00:00Z")
        Instant saidAt,

        @Nullable
        @Size(max = 100)
        @Schema(description = "Receipt, call or complaint in which it was said.", examples = "CALL-2026-0042")
        String reference,

        @NotNull @Valid Values values) {

    /** The fields; which of them a record has depends on its kind. */
    @Schema(name = "StatedValues")
    public record Values(
            @Nullable @Size(max = 300) @Schema(description = "Of a customer.")
            String name,

            @Nullable @Size(max = 40) @Schema(examples = "+86 21 5555 0100")
            String phone,

            @Nullable @Email @Size(max = 254) @Schema(examples = "info@example.com")
            String email,

            @Nullable @Valid @Schema(description = "Of a customer.")
            WrittenAddress address,

            @Nullable @Size(max = 300) @Schema(description = "Of a customer.")
            String website,

            @Nullable @Size(max = 100) @Schema(description = "Of a customer.")
            String industry,

            @Nullable @Size(max = 100) @Schema(description = "Of a contact.")
            String jobTitle,

            @Nullable @Past @Schema(description = "Of a person.")
            LocalDate birthday) {
        private Map<ProfileField, String> said() {
            var said = new EnumMap<ProfileField, String>(ProfileField.class);
            put(said, ProfileField.NAME, name);
            put(said, ProfileField.PHONE, phone);
            put(said, ProfileField.EMAIL, email);
            put(said, ProfileField.ADDRESS, address == null ? null : address.text());
            put(said, ProfileField.WEBSITE, website);
            put(said, ProfileField.INDUSTRY, industry);
            put(said, ProfileField.JOB_TITLE, jobTitle);
            put(said, ProfileField.BIRTHDAY, birthday);
            return said;
        }

        private static void put(Map<ProfileField, String> said, ProfileField field, @Nullable Object value) {
            if (value != null) {
                said.put(field, value.toString());
            }
        }
    }

    Told told() {
        return new Told(source, saidAt, reference, null, values.said());
    }
}
