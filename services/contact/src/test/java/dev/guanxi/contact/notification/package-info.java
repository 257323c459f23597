/** What of notifications can be told without a service. */
@NullMarked
package dev.guanxi.contact.notification;

import org.jspecify.annotations.NullMarked;
