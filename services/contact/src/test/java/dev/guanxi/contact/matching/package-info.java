@NullMarked
package dev.guanxi.contact.matching;

import org.jspecify.annotations.NullMarked;
