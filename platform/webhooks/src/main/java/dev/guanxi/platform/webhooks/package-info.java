/**
 * A service's events for programs outside, as standardwebhooks.com describes: signed, repeated for days, in order for
 * each record, never beyond what the one who asked for them may see.
 */
@NullMarked
package dev.guanxi.platform.webhooks;

import org.jspecify.annotations.NullMarked;
