/** What needs learn from other services: what the customers who have them are worth. */
@NullMarked
package dev.guanxi.contact.need.messaging;

import org.jspecify.annotations.NullMarked;
