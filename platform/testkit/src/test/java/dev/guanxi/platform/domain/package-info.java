/** Stands for the platform, which the testkit knows by name only. */
@NullMarked
package dev.guanxi.platform.domain;

import org.jspecify.annotations.NullMarked;
