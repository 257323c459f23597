package dev.guanxi.contact.organisation.web;

import dev.guanxi.contact.organisation.DepartmentProfile;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** What people write down about a department. */
@Schema(name = "DepartmentProfile")
public record DepartmentRequest(
        @NotBlank @Size(max = 200) @Schema(examples = "采购部") String name,

        @Nullable
        @Size(max = 2000)
        @Schema(description = "What it is there for.", examples = "Buys machines and spare parts.")
        String purpose,

        @Nullable @Schema(description = "The department of the same customer that it is a part of.")
        UUID parentId) {

    DepartmentProfile profile() {
        return new DepartmentProfile(name.strip(), purpose, parentId);
    }

    static DepartmentRequest of(DepartmentProfile p) {
        return new DepartmentRequest(p.name(), p.purpose(), p.parentId());
    }
}
