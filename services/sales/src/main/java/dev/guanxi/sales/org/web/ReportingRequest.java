package dev.guanxi.sales.org.web;

import dev.guanxi.sales.org.ReportingProfile;
import jakarta.validation.constraints.Size;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** What holds for somebody from a day on. */
@Schema(name = "ReportingProfile")
public record ReportingRequest(
        @Nullable @Schema(description = "The seller to whom they report; null for who reports to nobody.")
        UUID managerId,

        @Nullable @Size(max = 100) @Schema(description = "What they are.", examples = "Key account")
        String jobTitle,

        @Schema(description = "Whether they are no longer in the sales force.", defaultValue = "false")
        boolean gone) {
    ReportingProfile profile() {
        return new ReportingProfile(managerId, jobTitle, gone);
    }

    static ReportingRequest of(ReportingProfile p) {
        return new ReportingRequest(p.managerId(), p.jobTitle(), p.gone());
    }
}
