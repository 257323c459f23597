/** What opportunities learn from other services. */
@NullMarked
package dev.guanxi.sales.opportunity.messaging;

import org.jspecify.annotations.NullMarked;
