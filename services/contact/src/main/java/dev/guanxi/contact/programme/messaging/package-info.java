/** What programmes learn from other services. */
@NullMarked
package dev.guanxi.contact.programme.messaging;

import org.jspecify.annotations.NullMarked;
