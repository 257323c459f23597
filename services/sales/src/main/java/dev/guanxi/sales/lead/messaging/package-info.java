/** What leads learn from other services. */
@NullMarked
package dev.guanxi.sales.lead.messaging;

import org.jspecify.annotations.NullMarked;
