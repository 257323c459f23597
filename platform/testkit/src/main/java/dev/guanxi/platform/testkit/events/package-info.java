/** Stands in for the other services: says what they would say, and hears what they would hear. */
@NullMarked
package dev.guanxi.platform.testkit.events;

import org.jspecify.annotations.NullMarked;
