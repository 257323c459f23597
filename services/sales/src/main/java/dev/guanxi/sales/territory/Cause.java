package dev.guanxi.sales.territory;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** How something came into a territory. */
@Schema(name = "TerritoryCause")
public enum Cause {
    /** The customer is named there. */
    ACCOUNT,
    RULE
}
