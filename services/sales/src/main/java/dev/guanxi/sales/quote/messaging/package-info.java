/** What quotes learn from other services. */
@NullMarked
package dev.guanxi.sales.quote.messaging;

import org.jspecify.annotations.NullMarked;
