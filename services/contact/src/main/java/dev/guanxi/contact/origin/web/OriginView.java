package dev.guanxi.contact.origin.web;

import dev.guanxi.contact.origin.Origin;
import dev.guanxi.contact.origin.ProfileField;
import dev.guanxi.contact.origin.Statement;
import dev.guanxi.contact.origin.StatementStanding;
import dev.guanxi.contact.origin.ValueSource;
import dev.guanxi.platform.web.Texts;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** Where the value of a field comes from, as the API shows it. */
@Schema(name = "ValueOrigin")
public record OriginView(
        @Schema(examples = "PHONE") ProfileField field,

        @Nullable @Schema(description = "As the profile says it; absent when it says nothing, and of an address.")
        String value,

        @Nullable @Schema(description = "The address as the profile says it.")
        WrittenAddress address,

        @Nullable
        @Schema(
                description =
                        "The most believed statement that says so; absent when its source erased it, or there is no value.")
        Told origin,

        @Nullable @Schema(description = "Present when somebody confirmed the value: no source changes it then.")
        Confirmed confirmed,

        @Schema(description = "What else was said, the newest first.")
        List<Other> others) {

    /** A statement of a source. */
    @Schema(name = "ToldOrigin")
    public record Told(
            UUID statementId,
            ValueSource source,
            @Schema(examples = "Order") String sourceName,

            @Schema(description = "When it was said, or said again.")
            Instant saidAt,

            @Schema(description = "The person, or the part of the suite, by whom we know.")
            String by,

            @Nullable
            @Schema(description = "The order, lead, import… in which it was said.", examples = "SO-2026-000042")
            String reference) {
        private static Told of(Statement statement, Locale locale) {
            return new Told(
                    statement.id(),
                    statement.source(),
                    name(statement.source(), locale),
                    statement.saidAt(),
                    statement.teller().by(),
                    statement.teller().reference());
        }
    }

    /** Who confirmed a value. */
    @Schema(name = "ConfirmedOrigin")
    public record Confirmed(String by, Instant at) {}

    /** A statement beside the one that holds. */
    @Schema(name = "OtherOrigin")
    public record Other(
            Told told,

            @Nullable @Schema(description = "Absent once it was erased, and of an address.")
            String value,

            @Nullable WrittenAddress address,
            @Schema(examples = "LESS_TRUSTED") StatementStanding standing,

            @Schema(
                    description = "Why it does not hold, in the caller's language.",
                    examples =
                            "A web form is trusted less than an order; it would have to be newer by more than 36 months.")
            String reason) {
        private static Other of(ProfileField field, Origin.Other other, Locale locale) {
            var statement = other.statement();
            return new Other(
                    Told.of(statement, locale),
                    plain(field, statement.value()),
                    place(field, statement.value()),
                    other.standing(),
                    Texts.of(
                            locale,
                            "origin.standing." + other.standing(),
                            name(statement.source(), locale),
                            other.against() == null ? "" : name(other.against(), locale),
                            other.months()));
        }
    }

    static OriginView of(Origin origin, Locale locale) {
        var held = origin.held();
        var confirmation = origin.confirmation();
        return new OriginView(
                origin.field(),
                plain(origin.field(), origin.value()),
                place(origin.field(), origin.value()),
                held == null ? null : Told.of(held, locale),
                confirmation == null ? null : new Confirmed(confirmation.by(), confirmation.at()),
                origin.others().stream()
                        .map(other -> Other.of(origin.field(), other, locale))
                        .toList());
    }

    private static @Nullable String plain(ProfileField field, @Nullable String value) {
        return field == ProfileField.ADDRESS ? null : value;
    }

    private static @Nullable WrittenAddress place(ProfileField field, @Nullable String value) {
        return field == ProfileField.ADDRESS && value != null ? WrittenAddress.of(value) : null;
    }

    private static String name(ValueSource source, Locale locale) {
        return Texts.of(locale, "origin.source." + source);
    }
}
