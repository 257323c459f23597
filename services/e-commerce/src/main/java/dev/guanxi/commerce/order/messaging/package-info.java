/** What orders learn from other services. */
@NullMarked
package dev.guanxi.commerce.order.messaging;

import org.jspecify.annotations.NullMarked;
