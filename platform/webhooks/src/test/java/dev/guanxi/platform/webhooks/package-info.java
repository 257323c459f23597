/** What of webhooks can be told without a service. */
@NullMarked
package dev.guanxi.platform.webhooks;

import org.jspecify.annotations.NullMarked;
