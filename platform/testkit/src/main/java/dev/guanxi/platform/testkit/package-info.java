/** Real parts, signed tokens and common checks for the tests of every service. */
@NullMarked
package dev.guanxi.platform.testkit;

import org.jspecify.annotations.NullMarked;
