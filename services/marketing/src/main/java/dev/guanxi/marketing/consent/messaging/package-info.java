/** What marketing learns of consents. */
@NullMarked
package dev.guanxi.marketing.consent.messaging;

import org.jspecify.annotations.NullMarked;
