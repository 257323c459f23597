/** What all services have to tell people. */
@NullMarked
package dev.guanxi.contact.notification.messaging;

import org.jspecify.annotations.NullMarked;
