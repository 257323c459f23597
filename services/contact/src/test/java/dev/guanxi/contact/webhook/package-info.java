/** Webhooks as programs outside meet them, with this service's records. */
@NullMarked
package dev.guanxi.contact.webhook;

import org.jspecify.annotations.NullMarked;
