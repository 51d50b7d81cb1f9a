"""The driver: as much of a build as is needed after the last one.

    build.py                lock, cache, snapshot; which of the builds below is enough; what is remembered of it
      |
      |   state/last_build.py   the record of the last build: summary, published files, knowledge
      v
    reuse/how_much_holds.py     one answer, cheapest questions first
      |
      |-- all               nothing is to be done
      |-- sources           reuse/restore.py        the output is lost: its files come out of the cache
      |-- all but text      reuse/build_edited.py   own text of some records differs: only what shows it is made
      |-- nothing           whole.py                everything is looked at
                              |
                              |   state/: records.py, theme.py, picture_shapes.py     what is read
                              |   planning.py, faults/                         the plan, and what is wrong with its addresses
                              v
    state/context.py        `Build`: request, files, theme, artifacts, keys, what lies in the output
      |
      |   make/: keys.py, make.py           which artifacts are missing; each is made by its medium:
      |   make/: media.py, pages.py, brochures.py, search_index.py
      v
    publish.py              the files, and why each was made (explain.py)

The last three steps are the same for `whole.py` and `build_edited.py`. A shorter build that has any doubt gives up, and the next one of the
list is taken; `whole.py` is always right. Two floors lie below, and know of no build: `make/`, and `state/`, where `request.py` is what is
asked of a build and what came of it, `memory.py` what a preview keeps between its builds, and `site_files.py` the files with their digests.
Beside the builds: `brochure_sample.py`.
"""
