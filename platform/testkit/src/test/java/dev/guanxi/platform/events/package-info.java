/** Stands for the platform, which the testkit knows by name only. */
@NullMarked
package dev.guanxi.platform.events;

import org.jspecify.annotations.NullMarked;
