/** What the health of deals learns from other services. */
@NullMarked
package dev.guanxi.sales.health.messaging;

import org.jspecify.annotations.NullMarked;
