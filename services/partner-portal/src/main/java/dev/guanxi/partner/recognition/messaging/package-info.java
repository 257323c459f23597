/** What recognition learns from other services. */
@NullMarked
package dev.guanxi.partner.recognition.messaging;

import org.jspecify.annotations.NullMarked;
