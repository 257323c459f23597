package dev.guanxi.platform.fields;

import static dev.guanxi.platform.domain.DomainException.ensureField;

import dev.guanxi.platform.domain.DomainException.Invalid;
import dev.guanxi.platform.domain.DomainException.Unfit;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What is shown of a kind of record, and where. */
@Schema(name = "LayoutContents")
public record LayoutContents(
        @NotNull @Size(min = 1, max = 30) @Schema(description = "Of one record, in their order.")
        List<@NotNull @Valid LayoutSection> sections,

        @NotNull
        @Size(min = 1, max = 60)
        @Schema(
                description = "What a list shows, in this order: columns that GET /lists names.",
                examples = "[\"name\"]")
        List<@NotBlank @Size(max = 100) String> columns) {

    /** Refuses what the records have not, and what is there twice; all of it at once. */
    void ensureFits(Set<String> knownFields, Set<String> knownColumns) {
        var keys = new HashSet<String>();
        sections.forEach(
                section -> ensureField(keys.add(section.key()), "sections", "layout-section-twice", section.key()));
        var findings = new ArrayList<Invalid>();
        var seen = new HashSet<String>();
        for (int i = 0; i < sections.size(); i++) {
            collect(
                    findings,
                    "sections[%d].fields".formatted(i),
                    sections.get(i).fields(),
                    knownFields,
                    seen);
        }
        collect(findings, "columns", columns, knownColumns, new HashSet<>());
        if (!findings.isEmpty()) {
            throw new Unfit(findings, true);
        }
    }

    private static void collect(
            List<Invalid> findings, String place, List<String> names, Set<String> known, Set<String> seen) {
        for (var name : names) {
            if (!known.contains(name)) {
                findings.add(new Invalid(place, "layout-field-unknown", name));
            } else if (!seen.add(name)) {
                findings.add(new Invalid(place, "layout-field-twice", name));
            }
        }
    }
}
