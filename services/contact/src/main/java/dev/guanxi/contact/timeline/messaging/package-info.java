/** What the timeline learns from every service. */
@NullMarked
package dev.guanxi.contact.timeline.messaging;

import org.jspecify.annotations.NullMarked;
