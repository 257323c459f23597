/** What other services say of the customers and contacts they deal with. */
@NullMarked
package dev.guanxi.contact.origin.messaging;

import org.jspecify.annotations.NullMarked;
