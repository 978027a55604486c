package io.jleak.catalogue;

import io.jleak.model.NameFacts;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Something that holds for a group of threads or does not.
 *
 * <p>Its {@link #points()} say how much it narrows down. Their sum is how specific a pattern is,
 * and of several patterns that match the most specific one is chosen. They depend on nothing but
 * the condition itself:
 *
 * <table>
 * <caption>Points</caption>
 * <tr><td>a glob without stars</td><td>4</td></tr>
 * <tr><td>a glob with stars</td><td>2, but 0 for nothing but stars</td></tr>
 * <tr><td>a slot that must behave in one way</td><td>1</td></tr>
 * <tr><td>{@code locks}, {@code orphaned}, {@code reloaded}, {@code owner} beside what is asked of it</td><td>2</td></tr>
 * <tr><td>{@code deadlock}: the VM itself proves it</td><td>16</td></tr>
 * <tr><td>any other key with a fixed set of values, and {@code count}</td><td>1</td></tr>
 * <tr><td>{@code allOf}, and the keys of one object</td><td>the sum</td></tr>
 * <tr><td>{@code anyOf}, and the values of one list</td><td>the least: no more is sure</td></tr>
 * <tr><td>{@code noneOf}</td><td>1: what it leaves out is little</td></tr>
 * </table>
 *
 * <p>Plain loops and enums here and in the readers, no streams and lambdas: each lambda costs up to
 * a millisecond when it is first used, and the catalogue is loaded in every run.
 */
interface Condition {

  boolean holds(Subject subject);

  int points();

  /** All hold. */
  record AllOf(List<Condition> conditions) implements Condition {
    @Override
    public boolean holds(Subject subject) {
      for (Condition condition : conditions) {
        if (!condition.holds(subject)) {
          return false;
        }
      }
      return true;
    }

    @Override
    public int points() {
      int points = 0;
      for (Condition condition : conditions) {
        points += condition.points();
      }
      return points;
    }
  }

  /** At least one holds. */
  record AnyOf(List<Condition> conditions) implements Condition {
    @Override
    public boolean holds(Subject subject) {
      for (Condition condition : conditions) {
        if (condition.holds(subject)) {
          return true;
        }
      }
      return false;
    }

    @Override
    public int points() {
      int least = Integer.MAX_VALUE;
      for (Condition condition : conditions) {
        least = Math.min(least, condition.points());
      }
      return least;
    }
  }

  /** None holds. */
  record NoneOf(AnyOf conditions) implements Condition {
    @Override
    public boolean holds(Subject subject) {
      return !conditions.holds(subject);
    }

    @Override
    public int points() {
      return 1;
    }
  }

  /** One of the texts of a fact fits one of the globs. */
  record Text(Subject.Texts fact, List<Glob> globs) implements Condition {
    @Override
    public boolean holds(Subject subject) {
      Collection<String> texts = subject.texts(fact);
      for (Glob glob : globs) {
        if (glob.matchesAny(texts)) {
          return true;
        }
      }
      return false;
    }

    @Override
    public int points() {
      int least = Integer.MAX_VALUE;
      for (Glob glob : globs) {
        least = Math.min(least, glob.points());
      }
      return least;
    }
  }

  /** A fact has one of the values wanted. */
  record Value(Subject.Fact fact, Set<?> wanted, int points) implements Condition {
    @Override
    public boolean holds(Subject subject) {
      return wanted.contains(subject.value(fact));
    }
  }

  /** More than half of the threads have one of the values wanted. */
  record Majority(Subject.Histogram fact, Set<?> wanted) implements Condition {
    @Override
    public boolean holds(Subject subject) {
      int all = 0;
      int fitting = 0;
      for (Map.Entry<?, Integer> entry : subject.histogram(fact).entrySet()) {
        all += entry.getValue();
        fitting += wanted.contains(entry.getKey()) ? entry.getValue() : 0;
      }
      return fitting * 2 > all;
    }

    @Override
    public int points() {
      return 1;
    }
  }

  /** Each name pattern of the group is one of those wanted; a group without any has none. */
  record Names(List<WantedName> wanted) implements Condition {
    @Override
    public boolean holds(Subject subject) {
      for (NameFacts name : subject.facts().names()) {
        if (!isWanted(name)) {
          return false;
        }
      }
      return !subject.facts().names().isEmpty();
    }

    private boolean isWanted(NameFacts name) {
      for (WantedName each : wanted) {
        if (each.fits(name)) {
          return true;
        }
      }
      return false;
    }

    @Override
    public int points() {
      int least = Integer.MAX_VALUE;
      for (WantedName each : wanted) {
        least = Math.min(least, each.points());
      }
      return least;
    }
  }

  /** The owner of the lock is known, and what is asked of it holds. */
  record Owner(AllOf conditions) implements Condition {
    @Override
    public boolean holds(Subject subject) {
      return subject.facts().locks().owner() != null && conditions.holds(subject);
    }

    @Override
    public int points() {
      return 2 + conditions.points();
    }
  }

  /** At least so many threads. */
  record Count(int atLeast) implements Condition {
    @Override
    public boolean holds(Subject subject) {
      return subject.facts().count() >= atLeast;
    }

    @Override
    public int points() {
      return 1;
    }
  }
}
