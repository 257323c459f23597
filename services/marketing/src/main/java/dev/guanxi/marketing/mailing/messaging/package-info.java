/** What mailings learn from other services. */
@NullMarked
package dev.guanxi.marketing.mailing.messaging;

import org.jspecify.annotations.NullMarked;
