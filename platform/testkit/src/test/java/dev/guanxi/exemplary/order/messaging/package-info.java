/** The door for events. */
@NullMarked
package dev.guanxi.exemplary.order.messaging;

import org.jspecify.annotations.NullMarked;
