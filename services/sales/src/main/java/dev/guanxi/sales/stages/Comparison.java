package dev.guanxi.sales.stages;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** How a field is to be. */
@Schema(
        description =
                "FILLED: it has a value; an amount that is not zero, a line at least. EQUAL, NOT_EQUAL: as a value; of"
                        + " several choices one at least is. AT_LEAST, AT_MOST: of numbers, amounts, days and moments.")
public enum Comparison {
    FILLED,
    EQUAL,
    NOT_EQUAL,
    AT_LEAST,
    AT_MOST;

    boolean isOrder() {
        return this == AT_LEAST || this == AT_MOST;
    }
}
