package dev.guanxi.sales.commission.web;

import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What if somebody closed these deals? */
@Schema(name = "CommissionSimulationRequest")
public record SimulationRequest(
        @NotEmpty @Size(max = 200) @Schema(description = "Open deals, which are taken to be won now.")
        List<@NotNull UUID> dealIds) {}
