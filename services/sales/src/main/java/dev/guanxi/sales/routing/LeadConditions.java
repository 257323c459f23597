package dev.guanxi.sales.routing;

import dev.guanxi.platform.persistence.Sql;
import org.jspecify.annotations.Nullable;

/** What a rule's filter says of leads; kept by the feature whose list understands it. */
public interface LeadConditions {
    /** Refuses a filter that the list of leads does not understand. */
    void ensureKnown(@Nullable String filter);

    /** The filter as a condition on the columns of the table of leads. */
    String condition(@Nullable String filter, Sql sql);
}
