/** A planted violation of the rule about the length of a file. */
@NullMarked
package dev.guanxi.planted.wordy;

import org.jspecify.annotations.NullMarked;
