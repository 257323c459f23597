package dev.guanxi.platform.web.imports;

import static dev.guanxi.platform.domain.DomainException.ensureField;

import dev.guanxi.platform.domain.DomainException.NotAllowed;
import dev.guanxi.platform.identity.Caller;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * What a job does with rows, in particular with those about records that are here already.
 *
 * @param mode CREATE unless said otherwise
 * @param matchBy the field by which a row finds its record; needed unless the mode is CREATE
 * @param emptyClears whether an empty cell empties the field of a record that is changed; otherwise it leaves it
 * @param options what is chosen of {@link Importer#options}, by name
 */
@Schema(name = "ImportHandling")
public record ImportHandling(
        @Nullable ImportMode mode,

        @Nullable
        @Schema(
                description =
                        "The field by which a row finds its record, one of the kind's `matchBy`; needed unless the"
                                + " mode is CREATE.",
                examples = "email")
        String matchBy,

        @Nullable
        @Schema(
                description = "Whether an empty cell empties the field of a record that is changed. Otherwise it leaves"
                        + " the value as it is.")
        Boolean emptyClears,

        @Nullable
        @Schema(
                description = "What is chosen of the kind's `options`, by name.",
                examples = "{\"unknownCustomer\": \"CREATE\"}")
        Map<String, String> options) {
    static final ImportHandling CREATING = new ImportHandling(ImportMode.CREATE, null, false, Map.of());

    /** Empty when the request leaves it out. */
    @Override
    public Map<String, String> options() {
        return Objects.requireNonNullElse(options, Map.of());
    }

    /** CREATE when the request leaves it out. */
    @Override
    public ImportMode mode() {
        return Objects.requireNonNullElse(mode, ImportMode.CREATE);
    }

    /** False when the request leaves it out. */
    @Override
    public Boolean emptyClears() {
        return Objects.requireNonNullElse(emptyClears, false);
    }

    /** The same field, where there must be one. */
    String key() {
        return Objects.requireNonNull(matchBy);
    }

    private static void ensureOption(Importer<?> importer, String name, String value) {
        var possible = importer.options().stream()
                .filter(option -> option.name().equals(name))
                .flatMap(option -> option.values().stream())
                .toList();
        ensureField(
                possible.contains(value),
                "handling.options." + name,
                "import-value-choice",
                value,
                String.join(", ", possible));
    }

    /** Refuses what this kind cannot do, or the caller must not. */
    void ensureFits(Importer<?> importer, Caller caller) {
        options().forEach((name, value) -> ensureOption(importer, name, value));
        if (!mode().changes()) {
            return;
        }
        var updates = importer.updates();
        var possible = updates == null ? List.<String>of() : updates.matchBy();
        ensureField(updates != null, "handling.mode", "import-only-creates", importer.kind());
        ensureField(
                matchBy != null && possible.contains(matchBy),
                "handling.matchBy",
                "import-match-unknown",
                importer.kind(),
                String.join(", ", possible));
        if (updates != null && updates.roles().stream().noneMatch(caller::has)) {
            throw new NotAllowed("import-update-not-allowed", importer.kind());
        }
    }
}
