/** The rules of the house, as tests that a module takes over in one line. */
@NullMarked
package dev.guanxi.platform.testkit.rules;

import org.jspecify.annotations.NullMarked;
