package dev.guanxi.sales.commission.web;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A deal is shared. */
@Schema(name = "NewCommissionSplit")
public record NewSplit(@NotNull UUID dealId, @NotNull @Valid SplitRequest profile) {}
