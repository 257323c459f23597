@NullMarked
package dev.guanxi.contact.memory.web;

import org.jspecify.annotations.NullMarked;
