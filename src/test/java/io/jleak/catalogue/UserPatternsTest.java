package io.jleak.catalogue;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.jleak.userfile.UserFileException;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** What a file for {@code --patterns} may hold, and what is said of one that is wrong. */
class UserPatternsTest {

  private static final Set<String> TAKEN = Set.of("JLK000", "JLK004");

  /** A pattern with nothing wrong; tests replace parts of it. */
  private static final String GOOD =
      """
      {"id": "ACME001", "name": "gate-left-open", "title": "A gate is left open", "kind": "leak",
       "match": {"frames": ["com.acme.Gate.enter"]}, "why": "nobody closes it",
       "actions": ["close it"]}""";

  @TempDir Path folder;

  @Test
  void readsOnePattern() throws Exception {
    assertThat(read(GOOD)).extracting(Entry::id).containsExactly("ACME001");
  }

  @Test
  void readsAnArrayOfPatternsInItsOrder() throws Exception {
    assertThat(read("[" + GOOD.replace("001", "002") + "," + GOOD + "]"))
        .extracting(Entry::id)
        .containsExactly("ACME002", "ACME001");
  }

  @Test
  void readsAFileWithAByteOrderMark() throws Exception {
    assertThat(read("\ufeff" + GOOD)).hasSize(1);
  }

  static Stream<Arguments> mistakes() {
    return Stream.of(
        mistake("", "FILE:1:1: expected a value, found the end"),
        mistake("[1, 2", "FILE:1:6: Unexpected end-of-input: expected close marker for Array"),
        mistake("[]", "FILE: patterns: must not be empty"),
        mistake("\"x\"", "FILE: expected object, found text"),
        mistake("[7]", "FILE: patterns[0]: expected object, found number"),
        mistake(
            "{}",
            "FILE: \"id\" is missing",
            "FILE: \"name\" is missing",
            "FILE: \"title\" is missing",
            "FILE: \"kind\" is missing",
            "FILE: \"match\" is missing",
            "FILE: \"why\" is missing",
            "FILE: \"actions\" is missing"),
        replaced("\"ACME001\"", "7", "FILE: id: expected text, found number"),
        replaced("\"ACME001\"", "\"  \"", "FILE: id: must not be empty"),
        replaced(
            "ACME001",
            "acme-1",
            "FILE: id: expected capital letters and then digits, such as ACME001, found"
                + " \"acme-1\""),
        replaced(
            "ACME001",
            "JLK099",
            "FILE: id: JLK is for the built-in patterns; choose letters of your own"),
        replaced(
            "gate-left-open",
            "Gate left open",
            "FILE: name: expected small letters and hyphens, such as timer-never-cancelled, found"
                + " \"Gate left open\""),
        replaced(
            "\"leak\"", "\"leek\"", "FILE: kind: unknown value \"leek\", did you mean \"LEAK\"?"),
        replaced(
            "\"leak\"",
            "\"harmless\"",
            "FILE: kind: unknown value \"harmless\", expected LEAK, STUCK, DEADLOCK, UNCLEAR"),
        replaced(
            "\"why\"",
            "\"whi\"",
            "FILE: whi: unknown key, did you mean \"why\"?",
            "FILE: \"why\" is missing"),
        replaced("\"why\"", "\"colour\": 1, \"why\"", "FILE: colour: unknown key"),
        replaced("\"close it\"", "", "FILE: actions: must not be empty"),
        replaced(
            "\"close it\"",
            "\"a\", \"b\", \"c\", \"d\", \"e\"",
            "FILE: actions: at most 4 actions, found 5"),
        replaced(
            "close it",
            "tell {ownr} to close it",
            "FILE: actions[0]: unknown placeholder {ownr}, did you mean \"owner\"?"),
        replaced("nobody", "{nobody}", "FILE: why: unknown placeholder {nobody}"),
        replaced(
            "\"why\"",
            "\"level\": {\"atLeast\": \"red\", \"atMost\": \"yellow\"}, \"why\"",
            "FILE: level: atLeast is above atMost"),
        replaced(
            "\"why\"", "\"level\": {\"min\": \"purple\"}, \"why\"", "FILE: level.min: unknown key"),
        replaced(
            "\"why\"",
            "\"refines\": [\"JLK04\", \"X1\"], \"overlaps\": [\"JLK044\"], \"why\"",
            "FILE: refines: no pattern JLK04, did you mean \"JLK004\"?",
            "FILE: refines: no pattern X1",
            "FILE: overlaps: no pattern JLK044, did you mean \"JLK004\"?"),
        replaced(
            "\"why\"",
            "\"refines\": [\"ACME001\"], \"why\"",
            "FILE: refines: ACME001 refines itself, directly or through others"));
  }

  static Stream<Arguments> mistakesInMatch() {
    return Stream.of(
        match("7", "match: expected object, found number"),
        match("{\"frame\": []}", "match.frame: unknown key, did you mean \"frames\"?"),
        match("{\"frames\": \"a.b\"}", "match.frames: expected array, found text"),
        match("{\"frames\": []}", "match.frames: must not be empty"),
        match("{\"frames\": [7]}", "match.frames[0]: expected text, found number"),
        match("{\"frames\": [null]}", "match.frames[0]: expected text, found null"),
        match(
            "{\"frames\": [\"a\", \"a.b.***\"]}",
            "match.frames[1]: \"***\" is no glob: * stops at a dot, ** does not"),
        match(
            "{\"innermost\": [\"at a.b\"]}",
            "match.innermost[0]: a space in \"at a.b\": give class and method only"),
        match(
            "{\"entry\": [\"a.B.run(B.java:1)\"]}",
            "match.entry[0]: give class and method only, without \"(B.java:1)\""),
        match(
            "{\"names\": [\"pool-1-thread-*\"]}",
            "match.names[0]: write each number of a name as #: \"pool-#-thread-*\""),
        match("{\"names\": [{\"glob\": \"x\"}]}", "match.names[0].glob: unknown key"),
        match(
            "{\"names\": [{\"pattern\": \"x\", \"slots\": [\"EVERNEW\"]}]}",
            "match.names[0].slots[0]: unknown value \"EVERNEW\", did you mean \"EVER_NEW\"?"),
        match(
            "{\"states\": [\"BLOKED\"]}",
            "match.states[0]: unknown value \"BLOKED\", did you mean \"BLOCKED\"?"),
        match(
            "{\"deadlock\": [\"yes\"]}",
            "match.deadlock[0]: unknown value \"yes\", expected NONE, MEMBER, BEHIND"),
        match(
            "{\"application\": \"yes\"}", "match.application: expected true or false, found text"),
        match("{\"count\": \"many\"}", "match.count: expected number, found text"),
        match("{\"count\": 0}", "match.count: expected a whole number from 1 on, found 0"),
        match("{\"count\": 2.5}", "match.count: expected a whole number from 1 on, found 2.5"),
        match("{\"owner\": true}", "match.owner: expected object, found true"),
        match(
            "{\"owner\": {\"wait\": []}}",
            "match.owner.wait: unknown key, did you mean \"waits\"?"),
        match(
            "{\"anyOf\": [{\"noneOf\": [{\"locks\": [\"shared\"]}]}]}",
            "match.anyOf[0].noneOf[0].locks[0]: unknown value \"shared\", expected ONE_SHARED,"
                + " MANY, ONE_EACH, UNKNOWN"));
  }

  @ParameterizedTest(name = "{1}")
  @MethodSource({"mistakes", "mistakesInMatch"})
  void everyMistakeIsNamedWithItsPlace(String json, List<String> messages) throws IOException {
    assertThat(problems(json)).containsExactlyElementsOf(messages);
  }

  @Test
  void severalPatternsAreToldApartAndAllTheirMistakesToldAtOnce() throws IOException {
    String wrong = GOOD.replace("[\"com.acme.Gate.enter\"]", "[1]").replace("\"kind\"", "\"knd\"");
    assertThat(problems("[" + GOOD + "," + GOOD + "," + wrong.replace("001", "003") + "]"))
        .containsExactly(
            "FILE: patterns[1].id: there is another ACME001",
            "FILE: patterns[2].knd: unknown key, did you mean \"kind\"?",
            "FILE: patterns[2]: \"kind\" is missing",
            "FILE: patterns[2].match.frames[0]: expected text, found number");
  }

  @Test
  void patternsMayRefineEachOtherButNotInACircle() throws Exception {
    String first = GOOD.replace("\"why\"", "\"refines\": [\"ACME002\"], \"why\"");
    String second = GOOD.replace("ACME001", "ACME002");
    assertThat(read("[" + first + "," + second + "]")).hasSize(2);
    String back = second.replace("\"why\"", "\"refines\": [\"ACME001\"], \"why\"");
    assertThat(problems("[" + first + "," + back + "]"))
        .containsExactly(
            "FILE: patterns[0].refines: ACME001 refines itself, directly or through others",
            "FILE: patterns[1].refines: ACME002 refines itself, directly or through others");
  }

  @Test
  void aFileThatIsNotUtf8IsNamedAsSuch() throws IOException {
    Path file = folder.resolve("latin1.json");
    Files.write(file, GOOD.replace("nobody", "Jürgen").getBytes(StandardCharsets.ISO_8859_1));
    assertThatThrownBy(() -> UserPatterns.read(file, TAKEN)).hasMessage(file + ": is not UTF-8");
  }

  @Test
  void aFileThatIsNotThereIsAnInputError() {
    assertThatThrownBy(() -> UserPatterns.read(folder.resolve("none.json"), TAKEN))
        .isInstanceOf(NoSuchFileException.class);
  }

  private static Arguments mistake(String json, String... messages) {
    return Arguments.of(json, List.of(messages));
  }

  private static Arguments replaced(String good, String bad, String... messages) {
    assertThat(GOOD).contains(good);
    return mistake(GOOD.replace(good, bad), messages);
  }

  private static Arguments match(String json, String message) {
    return replaced("{\"frames\": [\"com.acme.Gate.enter\"]}", json, "FILE: " + message);
  }

  private List<Entry> read(String json) throws IOException, UserFileException {
    return UserPatterns.read(Files.writeString(folder.resolve("patterns.json"), json), TAKEN);
  }

  private List<String> problems(String json) throws IOException {
    Path file = Files.writeString(folder.resolve("patterns.json"), json);
    UserFileException e =
        catchThrowableOfType(UserFileException.class, () -> UserPatterns.read(file, TAKEN));
    return e.problems().stream().map(problem -> problem.replace(file.toString(), "FILE")).toList();
  }
}
