package io.jleak.input;

import io.jleak.model.Source;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.AccessMode;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Turns arguments into sources: looks into directories, and into archives by their content. */
final class SourceFinder {

  /** Archives in archives deeper than this are no accident. */
  private static final int DEEPEST = 4;

  private final InputStream stdin;
  private final List<Source> sources = new ArrayList<>();
  private final List<InputProblem> problems = new ArrayList<>();
  private final List<InputProblem> warnings = new ArrayList<>();
  private final ReadProgress progress = new ReadProgress();
  private boolean stdinTaken;

  SourceFinder(InputStream stdin) {
    this.stdin = stdin;
  }

  Inputs found() {
    return new Inputs(sources, problems, warnings, progress);
  }

  void find(String argument) {
    try {
      if (!argument.equals(Inputs.STANDARD_INPUT)) {
        findPath(argument);
      } else if (stdinTaken) {
        problems.add(new InputProblem(argument, OpenedSource.ONCE));
      } else {
        stdinTaken = true;
        addPipe(argument, stdin);
      }
    } catch (IOException e) {
      problems.add(InputProblem.of(argument, e));
    }
  }

  private void findPath(String argument) throws IOException {
    Path path = readable(argument);
    if (!Files.isDirectory(path)) {
      addFile(argument, path);
      return;
    }
    int before = sources.size() + problems.size();
    for (Path file : new DirectoryFiles(path, problems).inNaturalOrder()) {
      addFile(file.toString(), file);
    }
    if (sources.size() + problems.size() == before) {
      problems.add(new InputProblem(argument, "is a directory without files"));
    }
  }

  private static Path readable(String argument) throws IOException {
    // Path.of("") is the current directory, which nobody means by an empty argument.
    if (argument.isEmpty()) {
      throw new NoSuchFileException(argument);
    }
    try {
      Path path = Path.of(argument);
      path.getFileSystem().provider().checkAccess(path, AccessMode.READ);
      return path;
    } catch (InvalidPathException e) {
      throw new IOException("no valid file name (" + e.getReason() + ")", e);
    }
  }

  private void addFile(String name, Path file) throws IOException {
    if (Files.isRegularFile(file)) {
      add(PackedSource.of(name, file, progress), 0);
    } else {
      addPipe(name, Files.newInputStream(file)); // <(jstack 123)
    }
  }

  /** What can be read once: it is looked at with the same stream that it is read with. */
  private void addPipe(String name, InputStream pipe) throws IOException {
    UnpackedContent content = UnpackedContent.of(pipe, null);
    ArchiveFormat format = ArchiveFormat.of(content.head());
    if (format == null) {
      sources.add(new OpenedSource(name, content));
    } else {
      try (content) {
        addArchive(name, format, content, 0);
      }
    }
  }

  private void add(PackedSource source, int depth) {
    try (UnpackedContent content = source.open()) {
      ArchiveFormat format = depth < DEEPEST ? ArchiveFormat.of(content.head()) : null;
      if (format != null) {
        addArchive(source.name(), format, content, depth);
        return;
      }
    } catch (IOException cannotBeRead) {
      // It will say so in its turn.
    }
    if (source.file() != null) {
      progress.expect(source.file().toFile().length());
    }
    sources.add(source);
  }

  private void addArchive(String name, ArchiveFormat format, UnpackedContent content, int depth) {
    try {
      Path file = content.file().orElse(null);
      Spool spool = file == null ? Spool.of(content.bytes()) : null;
      Listing listing = format.list(spool == null ? Room.of(file) : spool);
      int before = sources.size() + problems.size();
      tellObstacle(name, listing.locked(), "encrypted: unpack with the password first");
      tellObstacle(name, listing.unsupported(), "packed in a way that is not supported");
      String damage = spool == null || spool.damage() == null ? listing.damage() : spool.damage();
      if (damage != null) {
        warnings.add(new InputProblem(name, "can be read only in part: " + damage));
      }
      for (ArchivedFile each : ArchivedFile.wantedOf(listing)) {
        add(new PackedSource(name + Inputs.IN_ARCHIVE + each.path(), each.bytes()), depth + 1);
      }
      if (sources.size() + problems.size() == before) {
        problems.add(new InputProblem(name, "is an archive without files"));
      }
    } catch (IOException e) {
      problems.add(InputProblem.of(name, e));
    }
  }

  private void tellObstacle(String archive, List<String> paths, String obstacle) {
    if (!paths.isEmpty()) {
      String others = paths.size() == 1 ? " is " : " and " + (paths.size() - 1) + " more are ";
      problems.add(
          new InputProblem(archive, "cannot be unpacked: " + paths.get(0) + others + obstacle));
    }
  }
}
